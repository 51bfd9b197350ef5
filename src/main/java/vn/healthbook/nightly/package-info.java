/** The whole night, and its schedule. */
@NullMarked
package vn.healthbook.nightly;

import org.jspecify.annotations.NullMarked;
