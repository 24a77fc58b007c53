package io.tensionwire.enrich.tension;

import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.entity.ActorMention;
import io.tensionwire.enrich.entity.FoundEntities;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Actors named by one word each, so that the rules can be tested without the gazetteer. */
final class KnownActors {
    private static final LocalDate DAY = LocalDate.of(2021, 12, 9);
    private static final String NOUNS = """
            RUS Russia Moscow Kremlin Putin|USA Washington America Biden Trump|UKR Ukraine Kyiv Crimea|NATO NATO|ISR Israel
            SYR Syria|SAU Riyadh|YEM Yemen|IRQ Iraq Baghdad|KWT Kuwait|DEU Germany Merkel|FRA France Macron|MLI Mali
            TUR Turkey Erdogan|PSE Gaza Hamas|PAK Pakistan|PRK Pyongyang|IND India Modi|CHN China Beijing|ARM Armenia
            AZE Azerbaijan|AFG Taliban|IRN Iran Tehran|KEN Kenya|LBN Lebanon|BLR Belarus|POL Poland|THA Thailand|DZA Algeria
            GBR Britain London|EGY Egypt|LVA Latvia|FJI Fiji|GRC Greece Greeks|EST Estonia|MDA Moldova|JPN Japan|TWN Taiwan
            MAR Morocco|BGR Bulgaria|DNK Denmark|XKX Kosovo|ALB Albania|SRB Serbia|PER Peru|GAB Gabon|VNM Vietnam|JOR Jordan
            CHE Switzerland|BRA Brazil|NOR Norway|FIN Finland|SOM Somalia|CAN Canada|HTI Haiti|SWE Sweden|RWA Rwanda
            SDN Sudan|LTU Lithuania|CUB Cuba|LBY Libya|GEO Georgia|ERI Eritrea|ETH Ethiopia|NPL Nepal|VEN Venezuela
            MWI Malawi|TCD Chad|NLD Netherlands|BIH Bosnia|HUN Hungary|AUT Austria|HRV Croatia|QAT Qatar|BTN Bhutan
            COG Congo|AUS Australia|NGA Nigeria|MMR Burma""".replace("\n", "|");
    private static final String ADJECTIVES = """
            RUS Russian|USA American US|UKR Ukrainian|ISR Israeli|SYR Syrian|SAU Saudi|PSE Palestinian|IRN Iranian|SOM Somali
            KEN Kenyan|LBN Lebanese|BLR Belarusian|POL Polish|MMR Burmese|FRA French|DZA Algerian|GBR British|TUR Turkish
            LVA Latvian|CHN Chinese|GRC Greek|AFG Afghan|IRQ Iraqi|DNK Danish|BOL Bolivian|CHE Swiss|SWE Swedish|LTU Lithuanian
            ESP Spanish|VEN Venezuelan|NLD Dutch|TCD Chadian|DEU German|BRA Brazilian|CAN Canadian|JPN Japanese""".replace("\n", "|");

    private final Map<String, ActorMention> byWord = new HashMap<>();

    KnownActors() {
        add(NOUNS, false);
        add(ADJECTIVES, true);
    }

    private void add(String rows, boolean adjective) {
        for (String row : rows.split("\\|")) {
            String[] cells = row.strip().split(" ");
            for (int i = 1; i < cells.length; i++) {
                byWord.put(
                        cells[i],
                        new ActorMention("", 0, 0, "x:" + cells[i], EntityType.COUNTRY, adjective, List.of(cells[0])));
            }
        }
    }

    /** Returns what the tagger finds in one field of a story of 9 December 2021. */
    List<Indicator> tag(TensionTagger tagger, String field, String text) {
        Story story = Story.builder("test:1").language("en").build();
        List<TokenizedText> fields = List.of(Tokenizer.tokenize(field, text));
        return tagger.tag(story, fields, new FoundEntities(List.of(), List.of(), mentions(fields.get(0)), DAY));
    }

    private List<ActorMention> mentions(TokenizedText text) {
        List<ActorMention> mentions = new ArrayList<>();
        for (int token = 0; token < text.size(); token++) {
            int end = token + 1;
            ActorMention known = byWord.get(text.token(token));
            for (int length = 2; length <= 3 && known == null && token + length <= text.size(); length++) {
                known = ofSeveralWords(text.text().substring(text.start(token), text.end(token + length - 1)));
                end = token + length;
            }
            if (known != null) {
                mentions.add(new ActorMention(
                        text.field(), token, end, known.entityId(), known.type(), known.adjective(), known.codes()));
                token = end - 1;
            }
        }
        return mentions;
    }

    private static ActorMention ofSeveralWords(String words) {
        String code =
                switch (words) {
                    case "United States", "US Embassy", "White House" -> "USA";
                    case "North Korea" -> "PRK";
                    case "South Korea" -> "KOR";
                    default -> null;
                };
        return code == null ? null : new ActorMention("", 0, 0, "x:" + words, EntityType.COUNTRY, false, List.of(code));
    }
}
