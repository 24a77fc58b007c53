package io.tensionwire.app.page;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of the page, with a palette of 256 colours, so that it is small enough for a repository. */
final class Screenshot {
    private static final int COLOURS = 256;
    private static final int COARSE = 0xF8F8F8;

    private Screenshot() {}

    /** Writes a picture under a name, into the folder that {@code tensionwire.screenshots} names: {@code docs} has them for the README. */
    static void write(byte[] png, String name) throws IOException {
        Path folder =
                Files.createDirectories(Path.of(System.getProperty("tensionwire.screenshots", "target/screenshots")));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        ImageIO.write(withPalette(image), "png", folder.resolve(name + ".png").toFile());
    }

    private static BufferedImage withPalette(BufferedImage image) {
        int[] palette = palette(image);
        byte[] red = new byte[palette.length];
        byte[] green = new byte[palette.length];
        byte[] blue = new byte[palette.length];
        for (int i = 0; i < palette.length; i++) {
            red[i] = (byte) (palette[i] >> 16);
            green[i] = (byte) (palette[i] >> 8);
            blue[i] = (byte) palette[i];
        }
        IndexColorModel model = new IndexColorModel(8, palette.length, red, green, blue);
        BufferedImage indexed =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y) & 0xFFFFFF;
                int index = nearest.computeIfAbsent(colour, wanted -> nearest(palette, wanted));
                indexed.getRaster().setSample(x, y, 0, index);
            }
        }
        return indexed;
    }

    /** The most frequent colours, of each group of like ones the most frequent. */
    private static int[] palette(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        Map<Integer, Integer> best = new HashMap<>();
        Map<Integer, Integer> groups = new HashMap<>();
        counts.forEach((colour, count) -> {
            int group = colour & COARSE;
            groups.merge(group, count, Integer::sum);
            best.merge(group, colour, (a, b) -> counts.get(a) >= counts.get(b) ? a : b);
        });
        List<Integer> chosen = groups.keySet().stream()
                .sorted(Comparator.comparing(groups::get).reversed())
                .limit(COLOURS)
                .map(best::get)
                .toList();
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int[] palette, int colour) {
        int found = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[found], colour)) {
                found = i;
            }
        }
        return found;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }
}
