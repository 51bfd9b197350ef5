/** The stories of {@code sample-data/}: situations that a person can read by eye, played and compared with what they should come to. */
@NullMarked
package vn.healthbook.story;

import org.jspecify.annotations.NullMarked;
