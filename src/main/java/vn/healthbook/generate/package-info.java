/**
 * An invented city: people, the nightly deliveries about them with known faults, and the truth to judge by. Plain Java; every
 * person is a pure function of (seed, index), so that a city of any size streams in constant memory.
 */
@NullMarked
package vn.healthbook.generate;

import org.jspecify.annotations.NullMarked;
