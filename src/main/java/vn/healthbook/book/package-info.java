/** The golden book: evidence folded into 48 fields, life status and vaccinations added up, applied range by range. */
@NullMarked
package vn.healthbook.book;

import org.jspecify.annotations.NullMarked;
