/** Edge to JDBC: named statements. */
@NullMarked
package vn.healthbook.sql;

import org.jspecify.annotations.NullMarked;
