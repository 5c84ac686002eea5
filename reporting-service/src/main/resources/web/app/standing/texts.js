import { words } from '../kit/language.js';

words({
  zh: {
    'standing.title': '{plan}：{year}年是否达标',
    'standing.met': '项达标',
    'standing.counts': '达标 / 未达标 / 未统计',
    'standing.domains': '分领域（{basis}）',
    'standing.stale': '其中{count}项所依据的数据早于评估年度',
  },
  en: {
    'standing.title': '{plan}: is it kept in {year}?',
    'standing.met': 'indicators met',
    'standing.counts': 'Met / not met / not measured',
    'standing.domains': 'By domain, against {basis}',
    'standing.stale': '{count} of the verdicts rest on values older than the year',
  },
});
