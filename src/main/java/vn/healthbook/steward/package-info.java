/** What named people decide: about deliveries and about uncertain identities. */
@NullMarked
package vn.healthbook.steward;

import org.jspecify.annotations.NullMarked;
