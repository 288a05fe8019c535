package uk.letterbox.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificates that a server is trusted by instead of those that Java trusts: its own, or that of who signed it.
 *
 * @param file with one or more of them, in PEM
 */
public record TrustedCertificates(Path file) {

    /**
     * Reads them.
     *
     * @throws IOException when the file cannot be read or has none
     */
    public Collection<? extends Certificate> read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new IOException("There is no certificate in " + file);
            }
            return found;
        } catch (CertificateException unfit) {
            throw new IOException("There is something else than certificates in " + file, unfit);
        }
    }

    /** What a client needs that trusts them alone. */
    public SSLContext context() throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : read()) {
                store.setCertificateEntry(Integer.toString(number++), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unfit) {
            throw new IOException("The certificates of " + file + " cannot be used", unfit);
        }
    }
}
