/** The batch suite that fills and keeps the electronic health books of a city. */
@NullMarked
package vn.healthbook;

import org.jspecify.annotations.NullMarked;
