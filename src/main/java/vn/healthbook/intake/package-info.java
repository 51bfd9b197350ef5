/** Claims, scans, standardizes and reports a delivery. */
@NullMarked
package vn.healthbook.intake;

import org.jspecify.annotations.NullMarked;
