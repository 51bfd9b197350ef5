/** Decisions of people, taken and followed. */
@NullMarked
package vn.healthbook.steward;

import org.jspecify.annotations.NullMarked;
