/** What the invented city promises to those who test and measure by it. */
@NullMarked
package vn.healthbook.generate;

import org.jspecify.annotations.NullMarked;
