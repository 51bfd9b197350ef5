package vn.healthbook.book;

import vn.healthbook.batch.Task;

/** Something to be told when a run is done: acknowledgements, reject files, the run page, cleared inboxes. */
public interface ReportTask extends Task {}
