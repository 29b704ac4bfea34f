package jp.shunin.registry.api.security.embedded;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The key that signs the embedded server's tokens: made once, kept in the data folder so that tokens outlive a restart,
 * readable by its owner only.
 */
final class SigningKey {

    static final String FILE = "token-signing-key.json";

    private static final Algorithm ALGORITHM = JWSAlgorithm.ES256;

    private SigningKey() {}

    /** The key of a data folder. */
    static ECKey in(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        try {
            Files.createDirectories(dataDirectory);
            if (Files.notExists(file)) {
                make(file);
            }
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key cannot be kept in " + file, e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(file + " holds no signing key; delete it, and another one is made", e);
        }
    }

    /** Whole or not at all: another node may look for it at the same moment. */
    private static void make(Path file) throws IOException, JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256)
                .keyIDFromThumbprint(true)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(ALGORITHM)
                .generate();
        Path fresh = Files.createTempFile(file.getParent(), FILE, ".new", ownerOnly(file));
        try {
            Files.writeString(fresh, key.toJSONString());
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Its key is as good.
        } finally {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
    }
}
