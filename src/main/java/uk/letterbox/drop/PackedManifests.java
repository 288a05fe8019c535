package uk.letterbox.drop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.letterbox.media.FileName;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.shoot.Manifest;
import uk.letterbox.shoot.ManifestReader;
import uk.letterbox.shoot.UnfitZip;
import uk.letterbox.shoot.Zip;
import uk.letterbox.spool.Sha256;

/**
 * The manifests in a zip file. All that one lists must be in it, for nothing comes later; a zip file whose manifest is wrong
 * is refused whole, for nobody can tell what its files are for.
 */
final class PackedManifests {

    private final Zip zip;
    private final ListedNames<Zip.Packed> names;
    private final Map<Zip.Packed, DropName> places = new HashMap<>();

    private PackedManifests(Zip zip) {
        this.zip = zip;
        this.names = new ListedNames<>(zip.files(), Zip.Packed::name);
    }

    /**
     * What they say of the files in the zip file.
     *
     * @param name the name of the zip file below the inbox
     * @throws UnfitZip when one cannot be used
     */
    static Map<Zip.Packed, DropName> places(Zip zip, String name) throws UnfitZip, IOException {
        PackedManifests manifests = new PackedManifests(zip);
        for (Zip.Packed packed : zip.files()) {
            if (Manifest.named(FileName.of(packed.name())) && !EntryPlace.leftBySystem(packed.name())) {
                manifests.place(packed, name);
            }
        }
        return manifests.places;
    }

    private void place(Zip.Packed manifest, String zipName) throws UnfitZip, IOException {
        Loaded<Manifest> read = ManifestReader.read(FileName.of(manifest.name()), bytes(manifest));
        if (read.value().isEmpty()) {
            throw unusable(read.problems().stream().map(Problem::text).collect(Collectors.joining(" ")));
        }
        String folder = manifest.name()
                .substring(
                        0,
                        manifest.name().length() - FileName.of(manifest.name()).length());
        String group = zipName + "/" + folder;
        List<Manifest.Item> items = read.get().files();
        Map<String, Zip.Packed> found =
                names.find(items.stream().map(item -> folder + item.file()).toList());
        List<String> missing = new ArrayList<>();
        say(manifest, ManifestItself.in(group));
        for (Manifest.Item item : items) {
            Optional<Zip.Packed> file = Optional.ofNullable(found.get(folder + item.file()));
            if (file.isEmpty() || !asSaid(file.get(), item)) {
                missing.add(item.file() + (file.isEmpty() ? "" : " (another one than its sha256 says)"));
            } else {
                say(file.get(), ListedFile.of(read.get(), item, group, places.size()));
            }
        }
        if (!missing.isEmpty()) {
            throw unusable("It lists files that are not in the zip file: " + String.join(", ", missing) + ".");
        }
    }

    private void say(Zip.Packed file, DropName place) throws UnfitZip {
        if (places.put(file, place) != null) {
            throw unusable(file.name() + " is listed in several. Send one of them.");
        }
    }

    private byte[] bytes(Zip.Packed manifest) throws UnfitZip, IOException {
        try (InputStream bytes = zip.bytes(manifest)) {
            return bytes.readNBytes(ManifestReader.LARGEST + 1);
        } catch (IOException broken) {
            throw UnfitZip.damaged();
        }
    }

    private boolean asSaid(Zip.Packed file, Manifest.Item item) throws UnfitZip, IOException {
        if (item.sha256().isEmpty()) {
            return true;
        }
        try (InputStream bytes = zip.bytes(file)) {
            return Sha256.of(Channels.newChannel(bytes)).equals(item.sha256().get());
        } catch (IOException broken) {
            throw UnfitZip.damaged();
        }
    }

    private static UnfitZip unusable(String problems) {
        return new UnfitZip("The manifest in the zip file cannot be used. " + problems);
    }
}
