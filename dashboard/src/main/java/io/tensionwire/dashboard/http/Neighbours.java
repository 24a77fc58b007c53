package io.tensionwire.dashboard.http;

import io.tensionwire.contract.Story;
import io.tensionwire.dashboard.search.StoryIndex;
import io.tensionwire.dashboard.status.PartLag;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * What other parts lend to the dashboard, which knows none of them. All are called by several threads.
 *
 * @param index searches Elasticsearch
 * @param explain tells how the annotations of a story come about, as JSON
 * @param lag how far the parts are behind
 */
public record Neighbours(StoryIndex index, Function<Story, byte[]> explain, Callable<List<PartLag>> lag) {}
