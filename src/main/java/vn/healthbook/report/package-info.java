/** Face: what is told about runs, deliveries and books, as text, JSON, CSV and pages. Reads only. */
@NullMarked
package vn.healthbook.report;

import org.jspecify.annotations.NullMarked;
