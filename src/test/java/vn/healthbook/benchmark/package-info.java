/** What {@code benchmarks/run} measures: the jobs of the program as shipped, and two peers that fill the same tables. */
@NullMarked
package vn.healthbook.benchmark;

import org.jspecify.annotations.NullMarked;
