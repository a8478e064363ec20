import {
  type CreateIndexNode,
  type CreateTableNode,
  IdentifierNode,
  type Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimaryKeyConstraintNode,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  type SchemableIdentifierNode,
  type Transaction,
  type UniqueConstraintNode,
  type UnknownRow,
} from 'kysely';

/** One life of a view's tables. */
export interface GenerationKey {
  view: string;
  version: number;
  generation: number;
}

/** What the names of all its tables and indexes begin with. */
export const prefixOf = ({ view, version, generation }: GenerationKey): string => `${view}__v${version}_g${generation}__`;

/** PostgreSQL cuts longer names off without a word, and two of them may then be the same. */
const LONGEST_NAME = 63;

/** Gives the tables of a view the names they have in one generation. */
class Renaming extends OperationNodeTransformer {
  constructor(
    private readonly tables: ReadonlySet<string>,
    private readonly prefix: string,
  ) {
    super();
  }

  protected override transformSchemableIdentifier(node: SchemableIdentifierNode, queryId?: QueryId): SchemableIdentifierNode {
    const { identifier, schema } = node;
    if (schema || !this.tables.has(identifier.name)) return super.transformSchemableIdentifier(node, queryId);
    return { ...node, identifier: this.renamed(identifier) };
  }

  protected override transformCreateTable(node: CreateTableNode, queryId?: QueryId): CreateTableNode {
    const { name } = node.table.table.identifier;
    if (!this.tables.has(name)) throw new Error(`The table ${name} is not among the tables that the view names`);
    return super.transformCreateTable(node, queryId);
  }

  protected override transformCreateIndex(node: CreateIndexNode, queryId?: QueryId): CreateIndexNode {
    return { ...super.transformCreateIndex(node, queryId), name: this.renamed(node.name) };
  }

  /** PostgreSQL keeps an index for it under that name, beside all others of the schema. */
  protected override transformPrimaryKeyConstraint(node: PrimaryKeyConstraintNode, queryId?: QueryId): PrimaryKeyConstraintNode {
    const transformed = super.transformPrimaryKeyConstraint(node, queryId);
    return node.name ? { ...transformed, name: this.renamed(node.name) } : transformed;
  }

  protected override transformUniqueConstraint(node: UniqueConstraintNode, queryId?: QueryId): UniqueConstraintNode {
    const transformed = super.transformUniqueConstraint(node, queryId);
    return node.name ? { ...transformed, name: this.renamed(node.name) } : transformed;
  }

  private renamed({ name }: IdentifierNode): IdentifierNode {
    const whole = this.prefix + name;
    if (whole.length > LONGEST_NAME) throw new Error(`The name ${whole} is longer than ${LONGEST_NAME} letters`);
    return IdentifierNode.create(whole);
  }
}

class Names implements KyselyPlugin {
  private known: { prefix: string; renaming: Renaming } | undefined;

  constructor(
    private readonly tables: ReadonlySet<string>,
    private readonly which: () => GenerationKey,
  ) {}

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    const prefix = prefixOf(this.which());
    if (this.known?.prefix !== prefix) this.known = { prefix, renaming: new Renaming(this.tables, prefix) };
    return this.known.renaming.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

/** The same database, with the tables of that generation under the names the view gave them. `which` is asked at each query. */
export function tablesOf<DB>(db: Transaction<DB>, tables: readonly string[], which: () => GenerationKey): Transaction<DB>;
export function tablesOf<DB>(db: Kysely<DB>, tables: readonly string[], which: () => GenerationKey): Kysely<DB>;
export function tablesOf<DB>(db: Kysely<DB>, tables: readonly string[], which: () => GenerationKey): Kysely<DB> {
  return db.withPlugin(new Names(new Set(tables), which));
}
