/** Reviews who died, moved away or went missing. */
@NullMarked
package vn.healthbook.reconcile;

import org.jspecify.annotations.NullMarked;
