package io.tensionwire.dashboard.page;

/**
 * One file of the page.
 *
 * @param contentType what it is
 * @param bytes what it holds; never changed
 * @param tag changes whenever the bytes do
 */
public record PageFile(String contentType, byte[] bytes, String tag) {}
