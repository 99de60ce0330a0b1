import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { day, noon, policyFiles } from '../testing/test-house.ts';
import { about, openReportingHouse, refusalOf } from './testing/reporting-house.ts';
import type { ReportingHouse } from './testing/reporting-house.ts';

const limited = 'limits: [{ action: report.file, quota: { uses: 2, per: 1d } }]\n';

eachDatabase((place) => {
  let it: ReportingHouse;

  beforeAll(async () => {
    it = await openReportingHouse(place, [...policyFiles(), { path: 'limits.yaml', text: limited }]);
  });
  afterAll(() => it.house.close());

  test('the policy’s quota counts instead of the usual one; a policy without reasons takes any, at medium', async () => {
    const ana = await it.someone('ana');
    const written = await Promise.all(Array.from({ length: 6 }, (_, i) => it.posted(`número ${i}`)));
    const answers = await Promise.allSettled(
      written.map((event) => it.reports.file(ana, about(event, 'porque sí'))),
    );
    const next = () => it.posted('una más').then((event) => it.reports.file(ana, about(event, 'x')));
    const { rows } = await it.reports.list(ana, {});

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(rows.map(({ priority, reason }) => [priority, reason])).toEqual([
      ['medium', 'porque sí'],
      ['medium', 'porque sí'],
    ]);
    expect(await refusalOf(next())).toEqual({
      code: 'refusal.too-many-reports',
      values: { uses: 2, until: new Date(noon.getTime() + day).toISOString() },
    });
    it.now = new Date(noon.getTime() + day);
    expect(await next()).toMatchObject({ as: 'new' });
    it.now = noon;
  });

  test.for(['x'.repeat(101), ' ', 'a\0'])('no reason: %j', async (reason) => {
    const eva = await it.someone('eva');
    const input = about(await it.posted('algo'), reason);

    expect(await refusalOf(it.reports.file(eva, input))).toMatchObject({ code: 'refusal.bad-reason' });
  });
});

eachDatabase((place) => {
  let it: ReportingHouse;

  beforeAll(async () => {
    it = await openReportingHouse(place, policyFiles('features: { reports: false }\n'));
  });
  afterAll(() => it.house.close());

  test('where reports are switched off nobody files one', async () => {
    const ana = await it.someone('ana');
    const input = about(await it.posted('algo'));

    expect(await refusalOf(it.reports.file(ana, input))).toMatchObject({ code: 'refusal.reports-off' });
  });
});
