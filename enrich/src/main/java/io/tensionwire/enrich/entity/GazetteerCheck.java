package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.lexicon.LexiconException;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconFinding;
import io.tensionwire.enrich.lexicon.LexiconRow;
import io.tensionwire.enrich.lexicon.RowPlace;
import java.util.ArrayList;
import java.util.List;

/** Looks for rows of the gazetteer that cannot be used, and for names that a row has in vain. */
public final class GazetteerCheck {
    /** Its names stand in {@code countries.tsv} as well, for the state that took the seat. */
    private static final String HISTORIC = "historic-states.tsv";

    private final List<LexiconFinding> findings = new ArrayList<>();

    private GazetteerCheck() {}

    /** Returns the findings, in the order in which the files are compiled. */
    public static List<LexiconFinding> findings(LexiconFiles files) {
        GazetteerCheck check = new GazetteerCheck();
        LexiconFiles telling = files.telling(fault -> check.findings.add(LexiconFinding.fatal(fault)));
        try {
            new GazetteerCompiler(telling, check::taken);
        } catch (LexiconException e) {
            check.findings.add(LexiconFinding.fatal(e));
        }
        return check.findings;
    }

    /** A name of one row that only differs in capitals is no fault: both match. */
    private void taken(LexiconRow row, String name, RowPlace holder) {
        if (!holder.equals(row.place()) && !holder.file().endsWith(HISTORIC)) {
            findings.add(LexiconFinding.at(
                    row.place(),
                    "the name \"" + name + "\" means the row in " + holder
                            + ", which is read first, and never this one; take it out of one of the two,"
                            + " or give this row a guard, where its file has that column"));
        }
    }
}
