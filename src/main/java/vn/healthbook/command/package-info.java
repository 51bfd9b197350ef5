/** Face: the terminal. Reads, starts jobs, decides nothing. */
@NullMarked
package vn.healthbook.command;

import org.jspecify.annotations.NullMarked;
