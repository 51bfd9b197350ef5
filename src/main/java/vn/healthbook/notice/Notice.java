package vn.healthbook.notice;

import org.jspecify.annotations.Nullable;

/** One finding about one line. Points by the column of the field, never carries a value. */
public record Notice(NoticeCode code, @Nullable String column) {}
