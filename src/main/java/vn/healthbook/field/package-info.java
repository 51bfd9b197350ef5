/** The catalogue of fields and the rules that make their values standard. Plain Java. */
@NullMarked
package vn.healthbook.field;

import org.jspecify.annotations.NullMarked;
