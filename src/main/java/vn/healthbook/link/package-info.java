/** Which records belong to which book. */
@NullMarked
package vn.healthbook.link;

import org.jspecify.annotations.NullMarked;
