/** Faults as data: codes, severities, notices. Plain Java. */
@NullMarked
package vn.healthbook.notice;

import org.jspecify.annotations.NullMarked;
