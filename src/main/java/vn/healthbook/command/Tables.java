package vn.healthbook.command;

import java.io.PrintStream;
import vn.healthbook.report.Table;

/** Prints rows in the format that was asked for. */
final class Tables {

    private Tables() {}

    static void print(HealthbookCommand root, Table table) {
        PrintStream out = root.terminal().out();
        switch (root.format) {
            case JSON -> out.println(table.json());
            case CSV -> out.print(table.csv());
            case TEXT -> out.println(table.forPeople());
        }
    }
}
