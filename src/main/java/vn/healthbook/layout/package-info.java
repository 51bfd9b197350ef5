/** Where a value sits in somebody's file; jobs and layouts read from YAML. Plain Java. */
@NullMarked
package vn.healthbook.layout;

import org.jspecify.annotations.NullMarked;
