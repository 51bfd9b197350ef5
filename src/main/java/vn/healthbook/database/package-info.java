/**
 * Where the data lie: an embedded PostgreSQL under the program's home, or a server that the operator names. Opens, adopts and
 * stops the embedded server, and refuses with the next thing to do when there is no database to be had.
 */
@NullMarked
package vn.healthbook.database;

import org.jspecify.annotations.NullMarked;
