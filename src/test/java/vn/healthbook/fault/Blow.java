package vn.healthbook.fault;

/** One blow to one program: at which of its commits (1 = the first), and how. */
record Blow(int commit, Moment moment) {

    static Blow parse(String text) {
        int at = text.indexOf('@');
        return new Blow(Integer.parseInt(text.substring(at + 1)), Moment.valueOf(text.substring(0, at)));
    }

    @Override
    public String toString() {
        return moment + "@" + commit;
    }
}
