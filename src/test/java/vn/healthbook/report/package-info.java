@NullMarked
package vn.healthbook.report;

import org.jspecify.annotations.NullMarked;
