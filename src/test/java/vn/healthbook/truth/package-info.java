/** Invented cities against their truth: who is in which book, and that arrival decides nothing. */
@NullMarked
package vn.healthbook.truth;

import org.jspecify.annotations.NullMarked;
