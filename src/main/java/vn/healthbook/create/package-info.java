/** Opens and refreshes one book per person. */
@NullMarked
package vn.healthbook.create;

import org.jspecify.annotations.NullMarked;
