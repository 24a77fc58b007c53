package io.tensionwire.enrich.cluster;

import io.tensionwire.contract.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens to a report on its way to the readers of another source: it stays the same report. */
enum Edit {
    CUT_FROM_THE_END {
        @Override
        String body(String body, Random random) {
            List<String> paragraphs = paragraphs(body);
            int kept = Math.max(1, (int) Math.round(paragraphs.size() * (0.35 + 0.5 * random.nextDouble())));
            return String.join("\n\n", paragraphs.subList(0, kept));
        }
    },
    HEADLINE_CHANGED {
        @Override
        String body(String body, Random random) {
            return body;
        }
    },
    NAMES_SPELLED_OTHERWISE {
        @Override
        String body(String body, Random random) {
            String other = body;
            for (String[] name : NAMES) {
                other = other.replace(name[0], name[1]);
            }
            Matcher matcher = Pattern.compile("(?<=[a-z,] )\\p{Lu}\\p{Ll}{4,}").matcher(other);
            return matcher.replaceAll(name -> random.nextInt(4) == 0 ? spelled(name.group()) : name.group());
        }
    },
    STYLE_OF_ANOTHER_AGENCY {
        @Override
        String body(String body, Random random) {
            String other = body;
            for (String[] rule : STYLE) {
                other = other.replaceAll(rule[0], rule[1]);
            }
            return "ATHENS, March 5 (Example) - " + other;
        }
    },
    PUT_TOGETHER_WITH_ANOTHER_TAKE {
        @Override
        String body(String body, Random random) {
            List<String> paragraphs = paragraphs(body);
            int middle = (paragraphs.size() + 1) / 2;
            return String.join(
                    "\n\n",
                    random.nextBoolean()
                            ? paragraphs.subList(0, middle)
                            : paragraphs.subList(paragraphs.size() - middle, paragraphs.size()));
        }
    },
    CUT_AND_RESTYLED {
        @Override
        String body(String body, Random random) {
            return STYLE_OF_ANOTHER_AGENCY.body(CUT_FROM_THE_END.body(body, random), random);
        }
    };

    private static final String[][] NAMES = {
        {"Türkiye", "Turkey"}, {"Mavi Ufuk", "Mavi Ufuq"}, {"Kyiv", "Kiev"}, {"Izmir", "Izmır"}, {"Kharkiv", "Kharkov"}
    };
    private static final String[][] STYLE = {
        {"\\bU\\.N\\.", "UN"},
        {"\\bpercent\\b", "per cent"},
        {"defence", "defense"},
        {"towards", "toward"},
        {" on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", " $1day"},
        {"\\btwo\\b", "2"},
        {"\\bthree\\b", "3"},
        {"\\bMarch (\\d+)", "$1 March"},
        {"said that", "said"},
        {"\"", "”"},
        {" km ", " kilometers "}
    };

    abstract String body(String body, Random random);

    /** Returns the report as the other source prints it. */
    Story of(Story story, Random random) {
        return Story.builder("other:" + story.id())
                .source("other")
                .provider("Example")
                .language(story.language())
                .headline("Printed by another: " + name())
                .body(body(story.body(), random))
                .hashed();
    }

    private static List<String> paragraphs(String body) {
        return new ArrayList<>(List.of(body.split("\n\n+")));
    }

    private static String spelled(String name) {
        return name.replace("k", "c").replace("i", "y").replace("ou", "u").replace("ll", "l");
    }
}
