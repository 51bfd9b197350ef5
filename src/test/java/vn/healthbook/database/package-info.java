/** Tests of where the data lie, and the databases that all other tests use. */
@NullMarked
package vn.healthbook.database;

import org.jspecify.annotations.NullMarked;
