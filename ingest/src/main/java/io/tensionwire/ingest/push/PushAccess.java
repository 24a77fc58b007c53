package io.tensionwire.ingest.push;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a client of a push source proves that it may push. Secrets are compared in a time that does not depend on where they
 * differ, and never printed.
 */
public sealed interface PushAccess {

    /**
     * Tells whether a request may be refused by its head alone.
     *
     * @param authorization the header {@code Authorization}; null if there is none
     */
    boolean admitsHead(String authorization);

    /**
     * Tells whether a request is to be taken in.
     *
     * @param authorization the header {@code Authorization}; null if there is none
     * @param signature the header {@code X-Signature}; null if there is none
     */
    boolean admits(String authorization, String signature, byte[] body);

    /** Returns what a client is told that proved nothing: the value of {@code WWW-Authenticate}. */
    String challenge();

    /** Returns access by a token: {@code Authorization: Bearer <token>}. */
    static PushAccess token(String token) {
        return new Token(checked(token));
    }

    /** Returns access by a signature over the body: {@code X-Signature: sha256=<HMAC-SHA256 in hexadecimal digits>}. */
    static PushAccess signature(String key) {
        return new Signature(checked(key));
    }

    private static byte[] checked(String secret) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException("a secret of a push source needs at least 16 characters");
        }
        return secret.getBytes(UTF_8);
    }

    /** A token that goes with each request. */
    final class Token implements PushAccess {
        private static final String SCHEME = "Bearer ";

        private final byte[] token;

        private Token(byte[] token) {
            this.token = token;
        }

        @Override
        public boolean admitsHead(String authorization) {
            return authorization != null
                    && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    && MessageDigest.isEqual(
                            token,
                            authorization.substring(SCHEME.length()).strip().getBytes(ISO_8859_1));
        }

        @Override
        public boolean admits(String authorization, String signature, byte[] body) {
            return admitsHead(authorization);
        }

        @Override
        public String challenge() {
            return "Bearer";
        }
    }

    /** A key that signs each body. */
    final class Signature implements PushAccess {
        private static final String ALGORITHM = "HmacSHA256";
        private static final String PREFIX = "sha256=";

        private final SecretKeySpec key;

        private Signature(byte[] key) {
            this.key = new SecretKeySpec(key, ALGORITHM);
        }

        /** The body decides. */
        @Override
        public boolean admitsHead(String authorization) {
            return true;
        }

        @Override
        public boolean admits(String authorization, String signature, byte[] body) {
            if (signature == null || !signature.startsWith(PREFIX)) {
                return false;
            }
            try {
                byte[] given = HexFormat.of()
                        .parseHex(signature.substring(PREFIX.length()).strip());
                return MessageDigest.isEqual(expected(body), given);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public String challenge() {
            return "Signature";
        }

        private byte[] expected(byte[] body) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
                return mac.doFinal(body);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
            }
        }
    }
}
