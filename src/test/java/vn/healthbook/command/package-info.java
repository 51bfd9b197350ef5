@NullMarked
package vn.healthbook.command;

import org.jspecify.annotations.NullMarked;
