/** Makes the evidence standard under today's rules. */
@NullMarked
package vn.healthbook.standardize;

import org.jspecify.annotations.NullMarked;
