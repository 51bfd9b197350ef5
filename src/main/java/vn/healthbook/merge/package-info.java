/** Merges visits and vaccinations into the books. */
@NullMarked
package vn.healthbook.merge;

import org.jspecify.annotations.NullMarked;
