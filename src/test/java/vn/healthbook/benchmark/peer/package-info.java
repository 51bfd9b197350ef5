/** What the program is measured against: a psql script (and what runs it where there is no psql), and row-by-row Spring Batch. */
@NullMarked
package vn.healthbook.benchmark.peer;

import org.jspecify.annotations.NullMarked;
