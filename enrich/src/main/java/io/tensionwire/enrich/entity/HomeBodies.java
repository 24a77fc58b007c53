package io.tensionwire.enrich.entity;

import io.tensionwire.contract.CountrySalience;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * National bodies that stories at home call by a word alone: {@code Congress} in a story about the United States. Built once; safe
 * to share between threads after that.
 */
final class HomeBodies {
    private static final String FILE = "home-bodies.tsv";

    /** By form: the bodies by their countries. */
    private final Map<String, Map<String, Referent>> byForm = new HashMap<>();

    /**
     * Reads the file. A row whose body the lexicon lacks, as after an overlay has taken it away, is left out.
     *
     * @param organizations the listed organizations by their names
     */
    HomeBodies(LexiconFiles files, Map<String, Referent> organizations) {
        for (LexiconRow row : files.rows(FILE, 3)) {
            Referent body = organizations.get(row.cell(1));
            if (body != null) {
                row.list(2).forEach(form -> byForm.computeIfAbsent(form, key -> new HashMap<>())
                        .put(row.cell(0), body));
            }
        }
    }

    /** Gives the unlisted names of a story that are such words their meaning, if the story has a home. */
    void settle(Iterable<NameGroup> names, List<Sighting> listed) {
        String home = null;
        for (NameGroup name : names) {
            Map<String, Referent> bodies = byForm.get(name.name());
            if (bodies != null) {
                home = home == null ? home(listed) : home;
                name.isListed(bodies.get(home));
            }
        }
    }

    /** The country that the story is about more than about any other; none if there is none such. */
    private static String home(List<Sighting> listed) {
        List<CountrySalience> countries = Salience.countries(listed);
        boolean clear = countries.size() == 1
                || countries.size() > 1
                        && countries.get(0).salience() > countries.get(1).salience();
        return clear ? countries.get(0).code() : "";
    }
}
