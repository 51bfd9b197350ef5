/** Edge to Spring Batch: runs as the operator knows them. */
@NullMarked
package vn.healthbook.batch;

import org.jspecify.annotations.NullMarked;
