comment on column quality.run_figure.figure is
    'what was counted: statements.SOURCE, filled.SOURCE.FIELD, judged.SOURCE (lines that were not known), books_more and books_more.FIELD (by how many the living books, and those with a value, grow), lines.LAYOUT.FATE, notice.SOURCE.CODE; a figure that is not there is 0';

-- What the books hold is the sum over all runs: this finds a hundred rows of each without the rest.
create index run_figure_of_books on quality.run_figure (run_id, figure, value) where figure like 'books\_more%';
