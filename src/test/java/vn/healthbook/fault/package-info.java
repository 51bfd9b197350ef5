/** Real processes killed for real, at chosen commits; the same command typed again must end in the same content. */
@NullMarked
package vn.healthbook.fault;

import org.jspecify.annotations.NullMarked;
