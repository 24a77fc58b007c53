package io.tensionwire.contract;

/**
 * A point on the Earth in WGS 84, as Elasticsearch's {@code geo_point} takes it.
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
public record Location(double lat, double lon) {}
