/** Runs, the three kinds of step, the registry's one writer: the edge to Spring Batch. */
@NullMarked
package vn.healthbook.batch;

import org.jspecify.annotations.NullMarked;
