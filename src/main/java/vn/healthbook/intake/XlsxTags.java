package vn.healthbook.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tags of one part of a workbook, byte by byte: enough to see what no sheet of a real program holds. */
final class XlsxTags {

    private static final int MAX_TAG = 1 << 14;
    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_FORMULA = 1 << 13;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_CELLS = 16_384;
    private static final int MAX_ARRAYS = 1_000;

    private final long stringsKnown;
    private final byte[] tag = new byte[MAX_TAG];
    private int length = -1;
    private byte quote;
    private int depth;
    private int text;
    private int mostText = MAX_TEXT;
    private int cells;
    private int arrays;
    private long strings;
    private boolean from1904;
    private boolean asideNamed;
    private boolean sharedCell;
    private boolean index;
    private long indexValue;
    private int valueStart;
    private int valueEnd;

    XlsxTags(long stringsKnown) {
        this.stringsKnown = stringsKnown;
    }

    /** Entries of a table of strings. */
    long strings() {
        return strings;
    }

    /** Whether the workbook counts its days from 1904; {@code 1} and {@code true} say so. */
    boolean from1904() {
        return from1904;
    }

    /** Whether the part names, by a path from the root, one of those that no reader of sheets opens. */
    boolean asideNamed() {
        return asideNamed;
    }

    void take(byte b) throws DeliveryRefused {
        if (length < 0) {
            if (b == '<') {
                length = 0;
                text = 0;
            } else {
                takeText(b);
            }
        } else if (quote != 0) {
            keep(b);
            quote = b == quote ? 0 : quote;
        } else if (b == '>') {
            end();
            length = -1;
        } else {
            quote = b == '"' || b == '\'' ? b : 0;
            keep(b);
        }
    }

    private void takeText(byte b) throws DeliveryRefused {
        if (b == 0 || ++text > mostText) {
            throw hostile();
        }
        if (index) {
            indexValue = indexValue * 10 + (b - '0');
            if (b < '0' || b > '9' || indexValue >= stringsKnown) {
                throw hostile();
            }
        }
    }

    private void keep(byte b) throws DeliveryRefused {
        if (length == MAX_TAG) {
            throw hostile();
        }
        tag[length++] = b;
    }

    private void end() throws DeliveryRefused {
        if (length == 0 || tag[0] == '!' || index != (index && tag[0] == '/')) {
            throw hostile();
        }
        if (tag[0] == '?') {
            return;
        }
        index = false;
        mostText = MAX_TEXT;
        if (tag[0] == '/') {
            depth--;
            return;
        }
        boolean empty = tag[length - 1] == '/';
        if (!empty && ++depth > MAX_DEPTH) {
            throw hostile();
        }
        start(name(), empty);
    }

    private void start(String name, boolean empty) throws DeliveryRefused {
        switch (name) {
            case "row" -> cells = 0;
            case "c" -> cell();
            case "workbookPr" ->
                from1904 |= find("date1904") && List.of("1", "true").contains(value());
            case "Override" -> asideNamed |= find("PartName") && XlsxGuard.isAside(value());
            case "Relationship" -> asideNamed |= find("Target") && XlsxGuard.isAside(value());
            case "si" -> strings++;
            case "v" -> {
                index = sharedCell && !empty;
                indexValue = 0;
            }
            case "f" -> {
                mostText = MAX_FORMULA;
                if (find("t") && tag[valueStart] == 'a' && ++arrays > MAX_ARRAYS) {
                    throw hostile();
                }
            }
            default -> {}
        }
    }

    private void cell() throws DeliveryRefused {
        if (++cells > MAX_CELLS || (find("r") && !isPlace())) {
            throw hostile();
        }
        sharedCell = find("t") && valueEnd - valueStart == 1 && tag[valueStart] == 's';
    }

    /** One to three letters and up to seven digits. */
    private boolean isPlace() {
        int at = valueStart;
        while (at < valueEnd && tag[at] >= 'A' && tag[at] <= 'Z') {
            at++;
        }
        int letters = at - valueStart;
        while (at < valueEnd && tag[at] >= '0' && tag[at] <= '9') {
            at++;
        }
        int digits = at - valueStart - letters;
        return at == valueEnd && letters >= 1 && letters <= 3 && digits >= 1 && digits <= 7;
    }

    private String name() {
        int from = 0;
        int to = 0;
        while (to < length && tag[to] > ' ' && tag[to] != '/') {
            to++;
            from = tag[to - 1] == ':' ? to : from;
        }
        return new String(tag, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private String value() {
        return new String(tag, valueStart, valueEnd - valueStart, StandardCharsets.ISO_8859_1);
    }

    /** Finds the value of an attribute; regular expressions would take minutes for a large sheet. */
    private boolean find(String wanted) {
        int at = 0;
        while (at < length) {
            int end = at;
            while (end < length && tag[end] > ' ' && tag[end] != '=') {
                end++;
            }
            boolean named = at > 0 && isAt(wanted, at, end);
            at = end + 1;
            if (end < length && tag[end] != '=') {
                continue;
            }
            while (at < length && tag[at] <= ' ') {
                at++;
            }
            if (at >= length || (tag[at] != '"' && tag[at] != '\'')) {
                continue;
            }
            valueStart = at + 1;
            valueEnd = valueStart;
            while (valueEnd < length && tag[valueEnd] != tag[at]) {
                valueEnd++;
            }
            if (named) {
                return true;
            }
            at = valueEnd + 1;
        }
        return false;
    }

    private boolean isAt(String wanted, int at, int end) {
        if (end - at != wanted.length()) {
            return false;
        }
        for (int i = at; i < end; i++) {
            if (tag[i] != wanted.charAt(i - at)) {
                return false;
            }
        }
        return true;
    }

    private static DeliveryRefused hostile() {
        return new DeliveryRefused(FileNotice.WORKBOOK_HOSTILE, 0);
    }
}
