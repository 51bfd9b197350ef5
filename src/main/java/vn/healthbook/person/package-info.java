/** Who somebody is: names, numbers, claims. Plain Java. */
@NullMarked
package vn.healthbook.person;

import org.jspecify.annotations.NullMarked;
