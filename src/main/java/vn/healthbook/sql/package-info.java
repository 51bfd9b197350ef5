/** Named statements and COPY: the edge to PostgreSQL. */
@NullMarked
package vn.healthbook.sql;

import org.jspecify.annotations.NullMarked;
